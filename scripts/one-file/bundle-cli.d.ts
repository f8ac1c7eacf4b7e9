declare const bundleCli: (format: 'cjs' | 'esm') => string;
export default bundleCli;
