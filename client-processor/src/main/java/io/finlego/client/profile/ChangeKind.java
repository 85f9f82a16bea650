package io.finlego.client.profile;

import io.finlego.kernel.Worded;

/**
 * The kind of a change in the audit of clients. The CHECK of the table {@code client_change} lists
 * the same words.
 */
public enum ChangeKind implements Worded {
  CREATED("created"),
  CHANGED("changed"),
  /** The verification changed, but neither activated nor rejected the client. */
  VERIFICATION_CHANGED("verified"),
  ACTIVATED("activated"),
  REJECTED("rejected"),
  BLOCKED("blocked"),
  UNBLOCKED("unblocked"),
  DELETION_REQUESTED("deletionRequested"),
  ERASED("erased");

  private final String word;

  ChangeKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
