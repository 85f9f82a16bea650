package io.finlego.ingress.client.profile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for the checks of profiles.
 *
 * @param strictFormats whether e-mail addresses, phone numbers (E.164), countries (ISO 3166
 *     alpha-2), and the dates and ownership shares of persons must be valid. If false, only the
 *     checks of the published contract apply: lengths and enumerated words
 */
@ConfigurationProperties("finlego.ingress.clients")
public record ClientSettings(@DefaultValue("false") boolean strictFormats) {}
