import type { Registry } from './registry.js';
import { fillDigits } from './spelling.js';

/**
 * 555-0100 to 555-0199 is set aside for fiction in every geographic area code. The area code stays, so that place and
 * number fit; when a hundred numbers of one area are used up, others follow.
 */
function replacePhone(registry: Registry, digits: string): string {
  return registry.assign('phone', digits, (attempt) => {
    const own = digits.slice(0, 3);
    const isGeographic = /^[2-9]\d\d$/.test(own) && !/^8(?:00|33|44|55|66|77|88|22)|^900|11$/.test(own);
    const isOwn = isGeographic && attempt < 100;
    const line = registry.keyed.number('phone', digits) + attempt;
    return `${isOwn ? own : registry.keyed.pick(areaCodes, 'phone/area', digits, attempt)}55501${String(line % 100).padStart(2, '0')}`;
  });
}

const areaCodes = '201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 256 260 262 267 269 270 272 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 325 330 331 334 336 337 339 346 347 351 352 360 361 385 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 442 443 458 469 470 475 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 531 534 539 540 541 551 559 561 562 563 567 570 571 573 574 575 580 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619 620 623 626 628 629 630 631 636 641 646 650 651 657 660 661 662 667 669 678 681 682 701 702 703 704 706 707 708 712 713 714 715 716 717 718 719 720 724 725 727 731 732 734 737 740 747 754 757 760 762 763 765 769 770 772 773 774 775 779 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 828 830 831 832 843 845 847 848 850 854 856 857 858 859 860 862 863 864 865 870 872 878 901 903 904 906 907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 929 930 931 934 936 937 938 940 941 947 949 951 952 954 956 959 970 971 972 973 978 979 980 984 985 989'.split(' ');

/** Any spelling of a number: country code, separators and extension stay. */
export function replacePhoneText(registry: Registry, text: string): string {
  const [, main = text, extension = ''] = /^(.*?)( ?(?:x|ext\.?) ?\d{1,6})?$/i.exec(text) ?? [];
  const digits = main.replace(/\D/g, '');
  if (/^\+(?!1)/.test(main)) return replaceInternational(registry, main) + extension;
  if (digits.length === 7) return fillDigits(replacePhone(registry, `000${digits}`).slice(3), main) + extension;
  const national = digits.slice(-10);
  return fillDigits(digits.slice(0, -10) + replacePhone(registry, national), main) + extension;
}

/** Ofcom's drama range for the United Kingdom; elsewhere the country code with a run of the fictional 555. */
function replaceInternational(registry: Registry, text: string): string {
  const digits = text.replace(/\D/g, '');
  const country = digits.startsWith('44') ? '44' : digits.slice(0, 2);
  const fresh = registry.assign('phone', digits, (attempt) => {
    const rest = registry.keyed.digits(3, 'phone', digits, attempt);
    const body = country === '44' ? `7700900${rest}` : `55501${registry.keyed.digits(Math.max(2, digits.length - 7), 'phone', digits, attempt)}`;
    return (country + body).slice(0, digits.length).padEnd(digits.length, '0');
  });
  return fillDigits(fresh, text);
}

/** Networks for documentation (RFC 5737, RFC 3849). */
export function replaceIp(registry: Registry, ip: string): string {
  return registry.assign('ip', ip.toLowerCase(), (attempt) => {
    const number = registry.keyed.number('ip', ip.toLowerCase(), attempt);
    if (ip.includes(':')) return `2001:db8::${(number % 0xffff).toString(16)}:${((number >>> 16) % 0xffff).toString(16)}`;
    return `${registry.keyed.pick(['192.0.2', '198.51.100', '203.0.113'], 'ip/net', ip, attempt)}.${String(1 + (number % 254))}`;
  });
}

/** A host that is reserved (RFC 2606), with the same top-level domain where there is one. */
export function replaceHost(host: string): string {
  const top = /\.(com|org|net)$/i.exec(host)?.[1]?.toLowerCase();
  return `example.${top ?? 'com'}`;
}
