/// The style of the report on screens, phones and paper, in the colours of the pictures.
enum ReportStyle {
  static var rules: String { PicturePalette.variables + page + PictureStyle.rules + paper }

  private static let page = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 \(PictureStyle.fonts);overflow-wrap:anywhere}
    header,main,footer,nav{max-width:77rem;margin:0 auto;padding:0 1.25rem}
    header{padding-top:2.5rem}
    h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem}
    h2{font-size:1.4rem;line-height:1.25;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--rule)}
    h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
    p,ul,blockquote{max-width:46rem}
    p{margin:.5rem 0}
    .lead{font-size:1.15rem}
    .faint,.when,figcaption,caption{color:var(--faint)}
    .when,figcaption,caption,.small{font-size:.9rem}
    a{color:var(--link)}
    a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--present);outline-offset:2px;border-radius:2px}
    .skip{position:absolute;left:-99rem;background:var(--paper);padding:.5rem 1rem}
    .skip:focus{left:.5rem;top:.5rem}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;list-style:none;padding:0;margin:1rem 0 0;max-width:none}
    .figures{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;list-style:none;padding:0;margin:1.25rem 0 0;max-width:none}
    .figures li{color:var(--faint);font-size:.9rem}
    .figures strong{display:block;color:var(--ink);font-size:1.6rem;line-height:1.2}
    .path{list-style:none;padding:0;margin:1rem 0;display:flex;flex-wrap:wrap;gap:.5rem}
    .path li{border:1px solid var(--edge);border-radius:.4rem;padding:.35rem .75rem;background:var(--band)}
    .path .ahead{border-style:dashed;background:none}
    .path .now{border-width:2px;border-color:var(--present)}
    .path .when{display:block}
    figure{margin:1rem 0}
    .scroll{overflow-x:auto;max-width:100%}
    .scroll svg{display:block;width:100%;height:auto}
    .timeline svg{min-width:920px}
    .radar svg{min-width:600px;max-width:760px}
    .heat-map svg{min-width:640px;max-width:806px}
    .readiness svg{min-width:680px;max-width:900px}
    table{border-collapse:collapse;min-width:44rem;font-variant-numeric:tabular-nums}
    caption{text-align:left;padding-bottom:.5rem}
    th,td{padding:.35rem .6rem;text-align:right;border-bottom:1px solid var(--rule);vertical-align:top;overflow-wrap:normal}
    td{white-space:nowrap}
    th:first-child,td.text{text-align:left}
    th:first-child{position:sticky;left:0;background:var(--paper)}
    thead th{border-bottom:2px solid var(--edge)}
    td.shown{background:var(--band);font-weight:600}
    .entries{list-style:none;padding:0;margin:.5rem 0}
    .entries{max-width:none;columns:28rem 2;column-gap:2.5rem}
    .entries li{padding:.5rem 0;border-bottom:1px solid var(--rule);break-inside:avoid}
    .title{font-weight:600}
    .result::before{content:"→ ";color:var(--faint)}
    details{border-bottom:1px solid var(--rule)}
    summary{cursor:pointer;padding:.6rem 0;font-weight:600}
    summary .faint{font-weight:400}
    blockquote{margin:0;padding:.1rem 0 .1rem 1rem;border-left:4px solid var(--edge)}
    .badge{border:1px solid var(--edge);border-radius:.3rem;padding:0 .4rem;font-size:.85rem;white-space:nowrap}
    .overdue{color:var(--today);border-color:var(--today)}
    footer{padding-top:1rem;padding-bottom:3rem;margin-top:3rem}
    footer p{border-top:1px solid var(--rule);padding-top:1rem}
    @media (max-width:40rem){header{padding-top:1.5rem}h1{font-size:1.6rem}.figures{gap:.5rem 1.5rem}.figures strong{font-size:1.3rem}}

    """

  /// For print: A4, black on white, no block split across pages, link addresses in full.
  private static let paper = """
    @page{size:A4;margin:16mm 15mm}
    @page wide{size:A4 landscape;margin:12mm}
    @media print{
    body{background:#fff;color:#000;font-size:10.5pt}
    nav,.skip{display:none}
    header,main,footer{max-width:none;padding:0}
    h2{break-after:avoid;margin-top:1.5rem}
    h3,summary,caption{break-after:avoid}
    li,blockquote,figure,tr,.figures{break-inside:avoid}
    .scroll{overflow:visible}
    .entries{columns:2;column-gap:8mm}
    .entries li{padding:.25rem 0}
    .scroll svg,table{min-width:0}
    section[aria-labelledby=timeline]{page:wide}
    section[aria-labelledby=timeline] h2{margin-top:0;border:0;padding:0}
    .timeline svg{max-height:158mm}
    .radar svg{max-height:105mm}
    table{font-size:8.5pt}
    th,td{padding:.15rem .35rem}
    details::details-content{content-visibility:visible;block-size:auto}
    .entries a[href]::after{content:" (" attr(href) ")";font-size:.85em}
    }

    """
}
