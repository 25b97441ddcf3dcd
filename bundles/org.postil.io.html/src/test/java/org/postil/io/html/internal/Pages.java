package org.postil.io.html.internal;

/** Pages for tests. */
final class Pages {

  static final String NEWS =
      """
      <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
      <title>Harbour bridge reopens | Northwire</title>
      <meta property="og:site_name" content="Northwire">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour bridge reopens",
      "datePublished":"2024-06-14T08:30:00+02:00","author":[{"name":"Mara Linde"},{"name":"Ole Dahl"}]}</script>
      </head><body>
      <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <div id="page"><article><h1>Harbour bridge reopens</h1><p class="byline">By Mara Linde</p>
      <p>The bridge over the harbour reopened on Friday, said Ingrid Solvang, the mayor, after two years of work.</p>
      <div class="share-bar"><a href="#">Share</a> <a href="#">Mail</a></div>
      <h2>What comes next</h2><p>Trams will cross it from 1 July, and <b>cyclists</b> have a lane of their own.</p>
      <ul><li>Trams: every ten minutes</li><li>Buses: line 7</li></ul>
      <table><tr><td>Cost</td><td>40 million</td></tr></table>
      <p style="display: none">Unseen</p><script>var unseen = 1;</script></article>
      <aside class="related"><h3>Read more</h3><a href="/a">A ferry sank</a></aside></div>
      <section id="comments"><p>First! What a lovely bridge, and what a long time it took to build, really.</p></section>
      <footer><p>© Northwire, all rights reserved, in every country of the world and for ever.</p></footer>
      </body></html>
      """;

  static final String BARE =
      """
      <html><head><title>On ferries</title></head><body><div class="top"><a href="/">Start</a></div>
      <div class="c"><p>The ferry to Elster sank at its berth in the night, and nobody was hurt, its owner said.</p>
      <p>Divers found a hole of the size of a hand, which they will close today, weather permitting.</p>
      <p>It is the third such case this year, after those of April and May, the harbour master said.</p></div>
      <div class="x"><a href="1">One</a> <a href="2">Two</a> <a href="3">Three</a></div></body></html>
      """;

  private Pages() {}
}
