package io.finlego.vault;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault's beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
public class VaultConfiguration {

  @Bean
  MasterKeys masterKeys(VaultSettings settings) {
    return new MasterKeys(settings);
  }

  @Bean
  Proofs proofs(VaultSettings settings) {
    return new Proofs(settings);
  }

  @Bean
  SecretSeal secretSeal(VaultSettings settings) {
    return new SecretSeal(settings);
  }

  @Bean
  LastingKeys lastingKeys(VaultSettings settings) {
    return new LastingKeys(settings);
  }

  @Bean
  SearchTokens searchTokens(VaultSettings settings) {
    return new SearchTokens(settings);
  }
}
