/** Look of the gate: a quiet sheet of paper above the CRM, light or dark with the system. */
export const GATE_CSS = `
:host{--ink:#1f2933;--soft:#52606d;--line:#d5dbe1;--paper:#fff;--accent:#2459a8;--on-accent:#fff}
@media (prefers-color-scheme:dark){:host{--ink:#e6eaee;--soft:#a5b1bd;--line:#3a4652;--paper:#1c242c;--accent:#7fb0f5;--on-accent:#0f1720}}
dialog{width:min(460px,calc(100vw - 32px));box-sizing:border-box;padding:20px;border:1px solid var(--line);border-radius:10px;
 background:var(--paper);color:var(--ink);font:13px/18px system-ui,sans-serif;box-shadow:0 12px 40px rgb(0 0 0/.24)}
dialog::backdrop{background:rgb(15 23 32/.28)}
h2{margin:0 0 4px;font-size:15px;line-height:20px;font-weight:600}
p{margin:0 0 8px;color:var(--soft)}
ul{margin:0 0 16px;padding:0;list-style:none;max-height:40vh;overflow:auto}
li{padding:5px 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
li:first-child{border-top:0}
small{display:block;color:var(--soft);font-size:12px;line-height:16px}
small[hidden]{display:none}
.buttons{display:flex;flex-wrap:wrap;gap:8px}
button{font:inherit;padding:5px 12px;border:1px solid var(--line);border-radius:6px;background:transparent;color:var(--ink);cursor:pointer}
button.primary{border-color:var(--accent);background:var(--accent);color:var(--on-accent);font-weight:600}
button.link{padding:0;border:0;color:var(--accent);text-decoration:underline;text-underline-offset:2px}
button.cancel{margin-left:auto}
button:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.reason label{display:block;color:var(--soft)}
.reason input{display:block;width:100%;box-sizing:border-box;margin:4px 0 10px;padding:6px 8px;border:1px solid var(--line);
 border-radius:6px;background:var(--paper);color:var(--ink);font:inherit}`;
