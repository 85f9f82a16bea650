package io.finlego.client.profile;

import java.util.List;
import java.util.UUID;

/** What happened to a client, for subscribers. */
public sealed interface ClientFact {

  record Created() implements ClientFact {}

  /**
   * @param fields JSON paths
   */
  record Changed(List<String> fields) implements ClientFact {}

  record Activated() implements ClientFact {}

  record Rejected(List<String> labels) implements ClientFact {}

  record Blocked() implements ClientFact {}

  record Unblocked() implements ClientFact {}

  record DeletionRequested(UUID requestId) implements ClientFact {}

  record Erased(UUID keyId) implements ClientFact {}
}
