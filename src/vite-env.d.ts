/// <reference types="vite/client" />
/// <reference types="@crxjs/vite-plugin/client" />

/** True in the granted builds, which tests and the demo use; false in what is published. */
declare const __LOOPBACK__: boolean;

/** `bugs.url` of package.json, put in by the build; null until the project names a place for reports. */
declare const __REPORTS__: string | null;
