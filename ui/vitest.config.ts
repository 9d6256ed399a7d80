import { playwright } from "@vitest/browser-playwright";
import { existsSync } from "node:fs";
import { defineConfig, mergeConfig } from "vitest/config";
import { typing } from "./tests/typing.ts";
import vite from "./vite.config.ts";

// The machine's own Chromium: nothing is downloaded. Layout rules (targets,
// contrast) can only be judged in a real browser.
const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const quiet = [
	"--disable-gpu",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
// Chromium refuses to run as root with its sandbox on.
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default mergeConfig(
	vite,
	defineConfig({
		optimizeDeps: {
			include: [
				"axe-core",
				"@tauri-apps/api/core",
				"@tauri-apps/api/event",
				"@tauri-apps/api/mocks",
			],
		},
		test: {
			include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
			testTimeout: 20_000,
			browser: {
				enabled: true,
				headless: true,
				screenshotFailures: false,
				// Two runs at once are no reason to fail; only Tauri's window needs a fixed port.
				api: { strictPort: false },
				viewport: { width: 1280, height: 800 },
				provider: playwright({
					launchOptions: {
						...(existsSync(chromium) && { executablePath: chromium }),
						args: [...quiet, ...asRoot],
					},
				}),
				instances: [{ browser: "chromium" }],
				commands: typing,
			},
		},
	}),
);
