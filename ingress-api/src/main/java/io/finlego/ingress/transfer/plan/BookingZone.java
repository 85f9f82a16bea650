package io.finlego.ingress.transfer.plan;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose days are the ledger's: a setting of the ledger's own, which an institution gives to both.
 *
 * @param bookingZone in which a day begins at midnight
 */
@ConfigurationProperties("finlego.ledger")
record BookingZone(@DefaultValue("UTC") ZoneId bookingZone) {}
