package io.finlego.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Settings with keys that only tests have. */
final class Secrets {

  private Secrets() {}

  static VaultSettings settings(String current, Map<String, String> masterKeys) {
    return new VaultSettings(current, masterKeys, key(99));
  }

  /** 32 bytes that all are the same. */
  static String key(int each) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) each);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
