package io.finlego.kafka;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings for preparing an installation.
 *
 * @param copies the replication factor of the created topics; at most the number of brokers
 * @param schemaRegistryUrl the URL of the registry in which the released schemas are registered;
 *     null if the installation has no registry
 */
@Validated
@ConfigurationProperties("finlego.deployment")
record DeploymentSettings(
    @DefaultValue("1") @Min(1) short copies, @Nullable String schemaRegistryUrl) {}
