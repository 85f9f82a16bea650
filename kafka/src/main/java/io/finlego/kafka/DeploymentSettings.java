package io.finlego.kafka;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings for preparing an installation.
 *
 * @param copies the number of copies of each topic that is created; at most the number of brokers
 * @param schemaRegistryUrl the registry that gets the released schemas; null if there is no
 *     registry
 */
@Validated
@ConfigurationProperties("finlego.deployment")
record DeploymentSettings(
    @DefaultValue("1") @Min(1) short copies, @Nullable String schemaRegistryUrl) {}
