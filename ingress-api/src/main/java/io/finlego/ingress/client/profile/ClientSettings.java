package io.finlego.ingress.client.profile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How clients are checked.
 *
 * @param strictFormats whether e-mail addresses, phone numbers (E.164) and countries (ISO 3166
 *     alpha-2) must be real ones; the published contract checks lengths and enums only
 */
@ConfigurationProperties("finlego.clients")
public record ClientSettings(@DefaultValue("false") boolean strictFormats) {}
