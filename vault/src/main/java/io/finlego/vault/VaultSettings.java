package io.finlego.vault;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The institution's own secrets, as {@code finlego.vault.*}. Keys are 32 random bytes in base64.
 *
 * @param current the name of the master key that wraps the keys of new clients, and with which new
 *     one-time codes and their tokens are sealed
 * @param masterKeys the master keys by name; an old master key must stay here as long as it wraps
 *     keys of clients, and for the retention of the command log
 * @param searchKey the key that hashes the texts by which clients are searched, and from which
 *     one-time codes are derived; a new key requires a new index of all clients
 */
@Validated
@ConfigurationProperties("finlego.vault")
public record VaultSettings(
    @NotBlank String current,
    @NotEmpty Map<String, String> masterKeys,
    @NotBlank String searchKey) {

  /**
   * Returns a text with the names of the master keys, but without any key, because the text may end
   * up in a log.
   */
  @Override
  public String toString() {
    return "VaultSettings[current=%s, masterKeys=%s]".formatted(current, masterKeys.keySet());
  }
}
