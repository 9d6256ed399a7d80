import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { rooms } from "./rooms.config.ts";

export default defineConfig({
	plugins: [svelte()],
	resolve: { alias: rooms },
	// Tauri's window loads one fixed address while developing.
	server: { port: 1420, strictPort: true },
	build: {
		target: ["chrome109", "safari16"],
		// A `data:` font would be refused by the window's content policy.
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 1000,
	},
});
