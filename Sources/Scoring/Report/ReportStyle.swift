/// The style sheet of the report, for light and dark screens, phones and paper. It fetches no font and no file.
let reportStyle: HTML = """
    :root{color-scheme:light dark;--paper:#fffdfa;--ink:#24272d;--faint:#5a606d;--line:#e2ddd5;--card:#f6f1ea;
    --a:#17695f;--b:#6a7fb0;--c:#8f877d;--warn:#a03c1c;--soft:#dcebe7;--on:#fff;--d:#b0642a;--e:#8a4f7d;--f:#5d7a2f}
    @media (prefers-color-scheme:dark){:root{--paper:#181a1e;--ink:#ebe8e3;--faint:#aab0ba;--line:#34383f;--card:#21252b;
    --a:#62c4b5;--b:#8da6dd;--c:#958f86;--warn:#f2946f;--soft:#21403b;--on:#10201d;--d:#e0985c;--e:#cf93c2;--f:#a5c46b}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
    main{margin:0 auto;max-width:64rem;padding:2.5rem 1.25rem 4rem}
    h1,h2{font-family:ui-serif,Georgia,"Times New Roman",serif;font-weight:600;line-height:1.2}
    h1{font-size:2.1rem;margin:0}h2{font-size:1.4rem;margin:3.25rem 0 .4rem}
    p{margin:.3rem 0 .8rem;max-width:46rem}.faint{color:var(--faint)}.small{font-size:.875rem}
    .note{border-left:.25rem solid var(--warn);padding-left:.75rem}
    h3{font-size:1rem;margin:1.1rem 0 .2rem}a{color:inherit}summary{cursor:pointer}
    summary h2{display:inline-block;margin:0 0 .3rem .25rem}details.section{margin-top:1.5rem;border-top:1px solid var(--line);padding-top:.6rem}
    ul,ol{list-style:none;margin:0;padding:0}
    li{break-inside:avoid}.ranked li,.quiet li,.bars li{display:grid;column-gap:1.25rem;align-items:center;
    border-top:1px solid var(--line)}
    .ranked li{grid-template-columns:1.5rem minmax(0,14rem) minmax(0,1fr) 8rem 5rem;padding:.7rem 0}
    .quiet li{grid-template-columns:minmax(0,1fr) minmax(0,24rem);padding:.7rem 0}
    .bars li{grid-template-columns:minmax(0,10rem) minmax(0,1fr) 4rem;padding:.35rem 0}.bars li:first-child{border-top:0}
    .rank{color:var(--faint);text-align:right}.name{font-weight:600}
    .value{text-align:right;font-variant-numeric:tabular-nums;line-height:1.35}.who{line-height:1.35}
    .why{grid-column:2/-1;color:var(--faint);font-size:.875rem;margin-top:.15rem}.why b{font-weight:600;color:var(--ink)}
    .todo li{display:grid;grid-template-columns:minmax(0,17rem) minmax(0,20rem) minmax(0,1fr);column-gap:1.25rem;
    padding:.3rem 0;border-top:1px solid var(--line);line-height:1.35}.todo .why{grid-column:auto;margin:0}.reach{font-size:.925rem}
    .questions li{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr) 3rem;column-gap:1.25rem;padding:.3rem 0;
    border-top:1px solid var(--line)}.person{display:block}.by-month{height:auto;max-width:44rem}
    .band-0{fill:var(--a)}.band-1{fill:var(--b)}.band-2{fill:var(--d)}.band-3{fill:var(--e)}.band-4{fill:var(--f)}
    .band-channels{fill:var(--c)}.band-unknown{fill:var(--line);stroke:var(--c)}.unfinished{fill:var(--a);opacity:.55}
    .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.25rem 0 1rem}
    .swatch{display:inline-block;border:.4rem solid;border-radius:.15rem;margin-right:.4rem;vertical-align:-.05rem}
    .swatch.band-0{border-color:var(--a)}.swatch.band-1{border-color:var(--b)}.swatch.band-2{border-color:var(--d)}
    .swatch.band-3{border-color:var(--e)}.swatch.band-4{border-color:var(--f)}.swatch.band-channels{border-color:var(--c)}
    .swatch.band-unknown{border-color:var(--line);outline:1px solid var(--c);outline-offset:-1px}
    svg{display:block;width:100%}.bar{height:1rem}.months{height:1.6rem}.one-source .months{height:6rem;max-width:36rem}.curve{max-width:36rem;height:auto}
    .silence{height:auto;max-width:24rem}.star{height:auto;max-width:100%}
    .tier-a{fill:var(--a)}.tier-b{fill:var(--b)}.tier-c{fill:var(--c)}.none{fill:var(--c);opacity:.45}
    .range{stroke:var(--ink);stroke-width:1.25;fill:none}.axis{stroke:var(--line);fill:none}
    .gap{stroke:var(--warn);stroke-width:2.5;fill:none}
    .trace{fill:none;stroke:var(--a);stroke-width:2.5}.area{fill:var(--soft)}.mark{stroke:var(--faint);stroke-dasharray:3 4;fill:none}
    .spoke{stroke:var(--c);stroke-width:1;opacity:.6}.client{fill:var(--b)}
    text{fill:var(--ink);font:12px system-ui,sans-serif}text.faint{fill:var(--faint)}text.number{fill:var(--on);font-size:10px}
    .stars{display:flex;flex-wrap:wrap;gap:1.5rem 2rem;align-items:flex-end;margin:1rem 0}
    figure{margin:0;break-inside:avoid}figcaption{font-size:.875rem;line-height:1.35;margin-top:.5rem}
    figcaption ol{list-style:decimal;padding-left:1.4rem}
    .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.925rem}
    caption{text-align:left;color:var(--faint);font-size:.875rem;padding-bottom:.5rem}
    th,td{text-align:left;padding:.4rem .9rem .4rem 0;border-top:1px solid var(--line);vertical-align:middle}
    th[scope=row]{min-width:9rem;font-weight:600}thead th{border-top:0;color:var(--faint);font-weight:400;line-height:1.3;
    overflow-wrap:normal}
    th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}td{white-space:nowrap}td.bars{min-width:6rem;width:30%}
    .warn{color:var(--warn);font-weight:600}
    .scroll:focus-visible{outline:3px solid var(--b);outline-offset:2px}
    @media (max-width:44rem){main{padding:1.5rem 1rem 3rem}
    .ranked li{grid-template-columns:1.5rem minmax(0,1fr) 5rem;column-gap:.75rem}
    .ranked .rank{grid-area:1/1}.ranked .who{grid-area:1/2}.ranked .value{grid-area:1/3}
    .ranked .picture{grid-area:2/2/3/-1}.ranked .history{grid-area:3/2/4/-1;max-width:9rem}
    .quiet li,.questions li{grid-template-columns:minmax(0,1fr)}
    .todo li{display:block;padding:.4rem 0}.todo .who,.todo .reach,.todo .why{display:block}.questions .value{text-align:left}
    td.bars{display:none}th,td{padding-right:.5rem}th[scope=row]{min-width:5.5rem}
    h2{margin-top:2.25rem}.by-month text{font-size:20px}.star{max-width:9rem}.bars li{grid-template-columns:minmax(0,7rem) minmax(0,1fr) 3rem}}
    @media print{:root{--paper:#fff;--ink:#000;--faint:#444;--card:#f5f2ee;--line:#ccc}
    body{font-size:9.5pt}main{padding:0;max-width:none}h2{break-after:avoid;margin-top:1.75rem}.scroll{overflow:visible}
    .ranked li{padding:.3rem 0}tr,svg{break-inside:avoid}h3{break-after:avoid}
    details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none}thead{display:table-header-group}
    table{font-size:8.5pt}*{print-color-adjust:exact}}
    """
