package io.finlego.client;

import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the clients' domain, {@code finlego.clients.*}.
 *
 * @param retention how long a client's data is kept after its last account was closed; by default
 *     five years (Directive (EU) 2015/849, article 40)
 */
@Validated
@ConfigurationProperties("finlego.clients")
record ClientSettings(@NotNull @DefaultValue("5y") Period retention) {}
