package io.finlego.vault;

/** Thrown for a sealed value if the settings lack the master key with which it was sealed. */
public final class MissingMasterKeyException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /**
   * @param whatIsSealed the beginning of the message, such as "A client's key is wrapped"
   */
  MissingMasterKeyException(String whatIsSealed, String masterKey) {
    super(
        "%s with the master key %s: add that key to finlego.vault.master-keys."
            .formatted(whatIsSealed, masterKey));
  }
}
