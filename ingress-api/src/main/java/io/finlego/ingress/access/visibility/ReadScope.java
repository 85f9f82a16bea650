package io.finlego.ingress.access.visibility;

import io.finlego.kernel.ClientId;

/** What a caller may see. */
public sealed interface ReadScope {

  /** Every row: a system of the institution. */
  record Everything() implements ReadScope {}

  /** The rows of one client: its front office. */
  record OwnedBy(ClientId client) implements ReadScope {}
}
