package io.finlego.ingress;

import io.finlego.vault.ClientKey;
import io.finlego.vault.MasterKeys;
import io.finlego.vault.SecretSeal;
import io.finlego.vault.VaultSettings;
import java.util.Map;
import java.util.UUID;

/** Keys that exist in tests only. */
public final class TestKeys {

  static final String MASTER = "dGhlIGtleXMgb2YgdGVzdHMgYXJlIG5vIHNlY3JldCE=";
  static final String SEARCH = "YW5kIHRoZXkgc2VhcmNoIGJ5IG5vIHNlY3JldCBrZXk=";

  private TestKeys() {}

  /** The master keys of every ingress under test. */
  public static MasterKeys master() {
    return new MasterKeys(settings());
  }

  /** The seal of every ingress under test for secrets such as tokens of one-time codes. */
  public static SecretSeal secretSeal() {
    return new SecretSeal(settings());
  }

  /** A client's key that is stored nowhere. */
  public static ClientKey client() {
    return client(UUID.randomUUID());
  }

  /** A key with this id that is stored nowhere. */
  public static ClientKey client(UUID id) {
    MasterKeys master = master();
    return master.unwrap(master.newKey(id));
  }

  private static VaultSettings settings() {
    return new VaultSettings("test", Map.of("test", MASTER), SEARCH);
  }
}
