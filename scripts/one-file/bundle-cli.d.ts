declare const bundleCli: () => Map<string, string>;
export default bundleCli;
