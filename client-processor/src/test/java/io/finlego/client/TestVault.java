package io.finlego.client;

import io.finlego.client.profile.ProfileSeals;
import io.finlego.vault.MasterKeys;
import io.finlego.vault.SearchTokens;
import io.finlego.vault.VaultSettings;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The institution's secrets, as only tests have them. */
final class TestVault {

  private static final String MASTER_KEY = key(7);
  private static final String SEARCH_KEY = key(9);
  private static final VaultSettings SETTINGS =
      new VaultSettings("test", Map.of("test", MASTER_KEY), SEARCH_KEY);

  static final MasterKeys MASTER_KEYS = new MasterKeys(SETTINGS);
  static final SearchTokens TOKENS = new SearchTokens(SETTINGS);
  static final ProfileSeals SEALS = new ProfileSeals(TOKENS);

  private TestVault() {}

  /** The secrets as arguments of a program. */
  static List<String> arguments() {
    return List.of(
        "--finlego.vault.current=test",
        "--finlego.vault.master-keys.test=" + MASTER_KEY,
        "--finlego.vault.search-key=" + SEARCH_KEY);
  }

  /** 32 equal bytes. */
  private static String key(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
