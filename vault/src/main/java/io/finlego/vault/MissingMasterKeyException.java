package io.finlego.vault;

/** Thrown for a client's key if the settings lack the master key that wrapped it. */
public final class MissingMasterKeyException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  MissingMasterKeyException(String masterKey) {
    super(
        "A client's key is wrapped with the master key %s: add that key to finlego.vault.master-keys."
            .formatted(masterKey));
  }
}
