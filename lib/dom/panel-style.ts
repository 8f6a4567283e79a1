/** Look of the handle and of the frame around the panel. */
export const PANEL_CSS = `
:host{top:0!important;bottom:0!important;width:0!important;right:0!important}
:host([data-side="left"]){right:auto!important;left:0!important}
.panel{position:fixed;top:0;bottom:0;right:0;height:100%;max-width:100vw;border:0;background:Canvas;box-shadow:-1px 0 0 rgb(15 23 32/.14);color-scheme:light dark}
:host([data-side="left"]) .panel{right:auto;left:0;box-shadow:1px 0 0 rgb(15 23 32/.14)}
.handle{position:fixed;right:0;width:28px;height:64px;padding:0;border:1px solid rgb(255 255 255/.18);border-right:0;border-radius:8px 0 0 8px;
 background:#243447;cursor:pointer;touch-action:none;box-shadow:0 2px 10px rgb(0 0 0/.2)}
.handle[hidden]{display:none}
:host([data-side="left"]) .handle{right:auto;left:0;border-radius:0 8px 8px 0}
.handle::before{content:"";position:absolute;left:8px;top:24px;width:2.5px;height:14px;border-radius:1px;color:#fff;
 background:currentColor;box-shadow:4.5px -3px 0 currentColor,9px -6px 0 #5ebea0}
.handle::after{content:"";position:absolute;right:5px;bottom:6px;width:6px;height:6px;border-radius:50%;background:#7c8a99}
.handle.busy::after{background:#5ebea0;animation:beat .9s ease-in-out infinite alternate}
.handle:focus-visible{outline:2px solid #7fb0f5;outline-offset:2px}
.badge{position:absolute;left:-8px;top:-8px;min-width:16px;height:16px;padding:0 3px;box-sizing:border-box;border-radius:8px;
 background:#b7791f;color:#fff;font:600 11px/16px system-ui,sans-serif}
.badge[hidden]{display:none}
:host([data-side="left"]) .badge{left:auto;right:-8px}
.note{position:fixed;right:36px;padding:4px 10px;border-radius:6px;background:#243447;color:#fff;white-space:nowrap;
 font:12px/16px system-ui,sans-serif;font-variant-numeric:tabular-nums;pointer-events:none}
.note[hidden]{display:none}
:host([data-side="left"]) .note{right:auto;left:36px}
@keyframes beat{to{opacity:.25}}
@media (prefers-reduced-motion:reduce){.handle.busy::after{animation:none}}
@media (forced-colors:active){.handle{border:1px solid ButtonText}.note{border:1px solid}}
@media print{.handle,.note,.panel{display:none}}`;
