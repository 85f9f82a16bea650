package io.finlego.ingress.access.visibility;

import io.finlego.kernel.ClientId;

/** The rows that a caller may see. */
public sealed interface ReadScope {

  /** Every row: the scope of a system of the institution. */
  record Everything() implements ReadScope {}

  /** The rows of one client: the scope of its front office. */
  record OwnedBy(ClientId client) implements ReadScope {}
}
