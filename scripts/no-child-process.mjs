/* Stands in the built program for node:child_process, which it never uses. */
export {};
