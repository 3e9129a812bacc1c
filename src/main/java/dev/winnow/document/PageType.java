package dev.winnow.document;

/** What sort of page a page is, as far as it decides what its main content is. */
public enum PageType {
  /** One text by somebody about something: news, a blog post, an essay. */
  ARTICLE,
  /** A thread of posts by several people. */
  FORUM,
  /** A manual, reference or tutorial. */
  DOCUMENTATION,
  /** One thing for sale. */
  PRODUCT,
  /** Many items that lead to pages of their own. */
  LISTING,
  /** Many things shown on one page, such as products of a category. */
  COLLECTION,
  /** A firm's or an office's page about what it does. */
  SERVICE
}
