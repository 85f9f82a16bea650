package io.finlego.ingress.client.profile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for checking clients.
 *
 * @param strictFormats whether e-mail addresses, phone numbers (E.164) and countries (ISO 3166
 *     alpha-2) must be valid; the published contract checks only lengths and enums
 */
@ConfigurationProperties("finlego.ingress.clients")
public record ClientSettings(@DefaultValue("false") boolean strictFormats) {}
