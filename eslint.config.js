import js from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "test-fixtures/", "coverage/"] },
  js.configs.recommended,
  regexp.configs["flat/recommended"],
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ["tests/**"], rules: { "max-lines-per-function": "off" } },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**"],
    rules: { "no-restricted-globals": ["error", "process", "console"] },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        {
          object: "URL",
          property: "canParse",
          message: "Wrong in Node 20: use parsedAddress of src/address.ts.",
        },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportNamedDeclaration > VariableDeclaration[kind!='const']",
          message:
            "The parts of the built program bind exports when they are loaded (scripts/build-program.mjs).",
        },
      ],
    },
  },
  {
    files: ["scripts/**", "bench/**"],
    languageOptions: {
      globals: { process: "readonly", console: "readonly", performance: "readonly", URL: "readonly" },
    },
  },
  {
    files: ["bin/**"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { process: "readonly", require: "readonly", exports: "writable", __dirname: "readonly" },
    },
  },
);
