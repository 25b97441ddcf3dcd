package org.postil.web.internal.security;

/**
 * The content security policy of the page: scripts run only if they carry the page's nonce or were
 * imported by one that does, nothing comes from elsewhere, and nobody frames the page.
 *
 * @param nonce a text that nobody can guess, new for each page
 */
public record ContentPolicy(String nonce) {

  /**
   * A policy with a new nonce.
   *
   * @return the policy
   */
  public static ContentPolicy fresh() {
    return new ContentPolicy(Access.random());
  }

  /**
   * The policy as browsers read it.
   *
   * @return value of the header {@code Content-Security-Policy}
   */
  public String header() {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'nonce-" + nonce + "'",
        "style-src 'self' 'nonce-" + nonce + "'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'");
  }
}
