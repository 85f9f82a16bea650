package io.finlego.vault;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The institution's own secrets, as {@code finlego.vault.*}. Keys are 32 random bytes in base64.
 *
 * @param current the name of the master key that new clients' keys are wrapped with
 * @param masterKeys the master keys by name; an old one stays as long as keys are wrapped with it
 * @param searchKey hides the texts that clients can be searched by; to change it means to index all
 *     clients anew
 */
@Validated
@ConfigurationProperties("finlego.vault")
public record VaultSettings(
    @NotBlank String current,
    @NotEmpty Map<String, String> masterKeys,
    @NotBlank String searchKey) {

  /** Without the keys: this may end up in a log. */
  @Override
  public String toString() {
    return "VaultSettings[current=%s, masterKeys=%s]".formatted(current, masterKeys.keySet());
  }
}
