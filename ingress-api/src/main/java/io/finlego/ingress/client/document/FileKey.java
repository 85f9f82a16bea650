package io.finlego.ingress.client.document;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.vault.ClientKey;
import org.jspecify.annotations.Nullable;

/**
 * The key that seals the files of a request.
 *
 * @param key the owner's key; nobody's key if the owner has no key. Files that are sealed with
 *     nobody's key are never stored
 * @param refusal why the owner has no key; null if the owner has a key
 */
record FileKey(ClientKey key, @Nullable ApiException refusal) {

  boolean isOwners() {
    return refusal == null;
  }

  /**
   * Checks that the owner has a key.
   *
   * @throws ApiException the refusal, if the owner has no key
   */
  void requireOwners() {
    if (refusal != null) {
      throw refusal;
    }
  }
}
