package org.postil.io.html.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells which blocks of a page are its article. Where the page says so itself (article, main), it
 * is believed; else paragraphs vote for the elements around them, as Arc90's Readability does it.
 * Navigation, comments, share bars and lists of links are left out wherever they stand.
 */
final class ArticleFinder {

  private static final int LEAST_TEXT = 140;
  private static final int LEAST_PARAGRAPH = 25;
  private static final Set<String> AROUND = Set.of("nav", "aside", "footer", "form", "button");
  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "contentinfo", "search", "dialog", "alert", "banner");
  private static final Pattern UNLIKELY =
      Pattern.compile(
          "(?:^|[\\s_-])(?:ads?|advert\\w*|sponsor\\w*|promo\\w*|share|sharing|social|related|recommend\\w*"
              + "|more-stories|most-read|trending|newsletter|subscri\\w*|sign-?up|paywall|comments?|disqus"
              + "|breadcrumbs?|sidebar|side-bar|footer|menu|navbar|nav|tags?|taglist|cookie\\w*|consent"
              + "|popup|modal|toolbar|pagination|pager|skip-link|byline|author-bio|dateline|timestamp"
              + "|outbrain|taboola|widget)(?:$|[\\s_-])");
  private static final Pattern LIKELY =
      Pattern.compile("article|body|content|entry|main|post|story|text");

  private final Document page;
  private final List<Piece> pieces;
  private final Map<Element, Boolean> surroundings = new IdentityHashMap<>();

  ArticleFinder(Document page, List<Piece> pieces) {
    this.page = page;
    this.pieces = pieces;
  }

  /** The blocks of the article. */
  Set<Piece> find() {
    Set<Element> roots = roots();
    Set<Piece> found = new HashSet<>();
    for (Piece piece : pieces) {
      boolean inside = roots.isEmpty() || isWithin(piece.element(), roots);
      if (inside && !isSurrounding(piece.element()) && !isLinks(piece)) {
        found.add(piece);
      }
    }
    return found;
  }

  private static boolean isLinks(Piece piece) {
    return piece.linkDensity() > 0.6 && piece.text().length() < 300;
  }

  private Set<Element> roots() {
    for (String query :
        List.of("[itemprop=articleBody]", "article", "main, [role=main]", "[itemtype*=Article]")) {
      List<Element> found = page.select(query);
      Element best = null;
      int most = LEAST_TEXT - 1;
      int second = 0;
      for (Element each : found) {
        int length = prose(each);
        if (length > most) {
          second = best == null ? 0 : most;
          most = length;
          best = each;
        } else {
          second = Math.max(second, length);
        }
      }
      // Several of one size are a page of teasers, not one article.
      if (best != null && second < 0.7 * most) {
        return Set.of(best);
      }
    }
    return voted();
  }

  private int prose(Element within) {
    int length = 0;
    for (Piece piece : pieces) {
      if (isProse(piece) && isWithin(piece.element(), Set.of(within))) {
        length += piece.text().length();
      }
    }
    return length;
  }

  private boolean isProse(Piece piece) {
    return piece.text().length() >= LEAST_PARAGRAPH
        && piece.linkDensity() < 0.34
        && !isSurrounding(piece.element());
  }

  private Set<Element> voted() {
    Map<Element, Double> votes = new HashMap<>();
    List<Element> order = new ArrayList<>();
    for (Piece piece : pieces) {
      if (isProse(piece)) {
        long commas = piece.text().chars().filter(c -> c == ',').count();
        double vote = 1 + Math.min(commas, 10) + Math.min(piece.text().length() / 100.0, 3);
        Element parent = paragraph(piece.element()) ? up(piece.element()) : piece.element();
        vote(votes, order, parent, vote);
        vote(votes, order, up(parent), vote / 2);
      }
    }
    Element best = null;
    for (Element each : order) {
      if (best == null || votes.getOrDefault(each, 0.0) > votes.getOrDefault(best, 0.0)) {
        best = each;
      }
    }
    if (best == null) {
      return Set.of();
    }
    Set<Element> roots = new HashSet<>(Set.of(best));
    double least = votes.getOrDefault(best, 0.0) / 5;
    for (Element sibling : best.siblingElements()) {
      if (votes.getOrDefault(sibling, 0.0) >= least || paragraph(sibling)) {
        roots.add(sibling);
      }
    }
    return roots;
  }

  private static void vote(
      Map<Element, Double> votes, List<Element> order, Element element, double vote) {
    if (!votes.containsKey(element)) {
      order.add(element);
      String name = name(element);
      votes.put(element, LIKELY.matcher(name).find() ? 5.0 : 0.0);
    }
    votes.merge(element, vote, Double::sum);
  }

  private static Element up(Element element) {
    Element parent = element.parent();
    return parent == null ? element : parent;
  }

  private static boolean paragraph(Element element) {
    return element.normalName().equals("p");
  }

  private static boolean isWithin(Element element, Set<Element> roots) {
    for (Element each = element; each != null; each = each.parent()) {
      for (Element root : roots) {
        if (root == each) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isSurrounding(Element element) {
    List<Element> way = new ArrayList<>();
    boolean around = false;
    for (Element each = element; each != null; each = each.parent()) {
      Boolean known = surroundings.get(each);
      if (known != null) {
        around = known;
        break;
      }
      way.add(each);
    }
    for (int i = way.size() - 1; i >= 0; i--) {
      around |= looksAround(way.get(i));
      surroundings.put(way.get(i), around);
    }
    return around;
  }

  private static boolean looksAround(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html") || tag.equals("article") || tag.equals("main")) {
      return false;
    }
    return AROUND.contains(tag)
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || UNLIKELY.matcher(name(element)).find();
  }

  private static String name(Element element) {
    return (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
  }
}
