package io.finlego.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Vault settings with keys for tests. */
final class Secrets {

  private Secrets() {}

  static VaultSettings settings(String current, Map<String, String> masterKeys) {
    return new VaultSettings(current, masterKeys, key(99));
  }

  /** A key of 32 equal bytes. */
  static String key(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
