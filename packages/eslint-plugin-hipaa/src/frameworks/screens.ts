import { cue } from '../ast/cues.js';
import { importsModule } from '../ast/imports.js';
import type { SourceFile } from '../ast/source-file.js';

const viewLibraries = ['react', 'react-native', 'vue', '@angular/core', '@ionic/angular', 'svelte', 'solid-js', '@tanstack/react-query', 'zustand', '@reduxjs/toolkit', 'swr'];

/** Whether a file runs in a browser or an app: what it asks for, a server grants and records. */
export function isScreen(file: SourceFile): boolean {
  if (runsOnServer(file)) return false;
  return /\.(?:vue|svelte)$/.test(file.filename) || (importsModule(file, viewLibraries) && !importsModule(file, ['@nestjs/common', '@prisma/client']));
}

const serverDirective = cue(/^\s*['"]use server['"]/m);

/** `'use server'` at the head. */
export function runsOnServer(file: SourceFile): boolean {
  return file.mentions(serverDirective);
}
