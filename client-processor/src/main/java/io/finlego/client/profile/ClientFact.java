package io.finlego.client.profile;

import java.util.List;
import java.util.UUID;

/** A fact about a client, from which an event for subscribers is made. */
public sealed interface ClientFact {

  record Created() implements ClientFact {}

  /**
   * @param fields the JSON paths of the changed fields
   */
  record Changed(List<String> fields) implements ClientFact {}

  record Activated() implements ClientFact {}

  /**
   * @param labels the provider's reasons for the rejection
   * @param restricted whether money can no longer leave the client's accounts
   */
  record Rejected(List<String> labels, boolean restricted) implements ClientFact {}

  record Blocked() implements ClientFact {}

  record Unblocked() implements ClientFact {}

  record DeletionRequested(UUID requestId) implements ClientFact {}

  record Erased(UUID keyId) implements ClientFact {}
}
