/** The gallery by itself, to look at: `npm run dev`, then `/tests/gallery/`. */

import "$lib/look";
import { mount } from "svelte";
import Gallery from "./Gallery.svelte";

const target = document.getElementById("app");
if (target) mount(Gallery, { target });
