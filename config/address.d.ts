export function address(mode: 'production' | 'development'): string;
export function fillManifest(template: string, mode: 'production' | 'development', version: string): string;
