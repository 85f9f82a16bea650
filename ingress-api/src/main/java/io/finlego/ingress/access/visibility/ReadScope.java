package io.finlego.ingress.access.visibility;

import io.finlego.kernel.ClientId;

/** The rows that a caller may see. */
public sealed interface ReadScope {

  /** All rows. This is the scope of a system. */
  record Everything() implements ReadScope {}

  /** The rows of one client. This is the scope of a front-office caller. */
  record OwnedBy(ClientId client) implements ReadScope {}
}
