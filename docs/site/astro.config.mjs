import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { groups } from './pages.mjs';

export default defineConfig({
  integrations: [
    starlight({
      title: 'hipaa-suite',
      description: 'Static analysis for healthcare code that an AI assistant drafted',
      sidebar: groups.map(({ label, pages }) => ({ label, collapsed: label === 'Rules', items: pages.map(([slug]) => ({ slug })) })),
      social: [{ icon: 'github', label: 'GitHub', href: 'https://github.com/hipaa-suite/hipaa-suite' }],
    }),
  ],
});
