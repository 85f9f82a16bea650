package io.finlego.ingress.transfer.plan;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The time zone of the ledger's booking days. The setting is the ledger's own; an institution gives
 * it to ledger and ingress alike.
 *
 * @param bookingZone the zone in which a day begins at midnight
 */
@ConfigurationProperties("finlego.ledger")
record BookingZone(@DefaultValue("UTC") ZoneId bookingZone) {}
