/// How the report looks: for light and dark screens, phones and paper. It names no font and no file to be fetched.
let reportStyle: HTML = """
    :root{color-scheme:light dark;--paper:#fffdfa;--ink:#22252b;--faint:#5c6270;--line:#d9d6d0;--card:#f6f2ec;
    --a:#176b63;--b:#5f7fa8;--c:#8d8a86;--warn:#a3401f;--soft:#cfe4e0}
    @media (prefers-color-scheme:dark){:root{--paper:#17191d;--ink:#eceae6;--faint:#a9aeb8;--line:#3a3e46;--card:#20242a;
    --a:#5cc2b4;--b:#8fb0dc;--c:#9b9892;--warn:#f0906b;--soft:#24433f}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:66rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);
    font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
    h1{font-size:1.7rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2.5rem 0 .5rem}
    p{margin:.25rem 0 .75rem;max-width:44rem}.faint{color:var(--faint)}.small{font-size:.875rem}
    dl.numbers{display:grid;grid-template-columns:repeat(4,1fr);gap:.75rem;margin:1.25rem 0}
    dl.numbers div{background:var(--card);border-radius:.5rem;padding:.75rem 1rem}
    dl.numbers dt{color:var(--faint);font-size:.875rem}dl.numbers dd{margin:0;font-size:1.6rem;font-weight:600;line-height:1.2}
    ol.ranked,ul.plain{list-style:none;margin:0;padding:0}
    ol.ranked li{display:grid;grid-template-columns:2rem minmax(0,15rem) minmax(0,1fr) 6rem;column-gap:.75rem;align-items:center;
    padding:.5rem 0;border-top:1px solid var(--line);break-inside:avoid}
    .rank{color:var(--faint);text-align:right}.name{font-weight:600}.value{text-align:right;font-variant-numeric:tabular-nums}
    .why{grid-column:2/-1;color:var(--faint);font-size:.875rem}
    svg{display:block;width:100%}svg.bar{height:1.1rem}svg.months{height:1.4rem;max-width:9rem}
    svg.curve{max-width:34rem;height:auto}
    .tier-a{fill:var(--a)}.tier-b{fill:var(--b)}.tier-c{fill:var(--c)}.range{stroke:var(--ink);stroke-width:1.5}
    .axis{stroke:var(--line)}.trace{fill:none;stroke:var(--a);stroke-width:2}.link{fill:none;stroke:var(--c)}
    .area{fill:var(--soft)}text{fill:var(--ink);font:13px system-ui,sans-serif}text.faint{fill:var(--faint)}
    .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
    caption{text-align:left;color:var(--faint);padding-bottom:.25rem}
    th,td{text-align:left;padding:.35rem .75rem .35rem 0;border-top:1px solid var(--line);vertical-align:top}
    th[scope=row]{min-width:9rem}th.n,td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}thead th{border-top:0;color:var(--faint)}
    .warn{color:var(--warn);font-weight:600}ul.plain li{padding:.4rem 0;border-top:1px solid var(--line);break-inside:avoid}
    .tree{list-style:none;margin:0;padding:0}.tree .tree{margin-left:.5rem;padding-left:1rem;border-left:2px solid var(--line)}
    .tree li{padding:.25rem 0;break-inside:avoid}.tree svg{max-width:100%;height:auto}
    a:focus-visible,.scroll:focus-visible{outline:3px solid var(--b)}
    @media (max-width:40rem){dl.numbers{grid-template-columns:repeat(2,1fr)}
    ol.ranked li{grid-template-columns:2rem minmax(0,1fr) 5rem}
    ol.ranked .picture{grid-column:2/-1;grid-row:2}.why{grid-row:3}}
    @media print{body{padding:0;max-width:none;font-size:10pt}h2{break-after:avoid}.scroll{overflow:visible}
    :root{--paper:#fff;--ink:#000;--faint:#444;--card:#f4f4f4}}
    """
