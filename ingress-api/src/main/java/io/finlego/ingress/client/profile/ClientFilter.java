package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.query.Period;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.vault.SearchTokens;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters and the order of a search for clients. A filter that is null has no effect. */
record ClientFilter(
    @Nullable String type,
    @Nullable String status,
    @Nullable String riskLevel,
    @Nullable String countryOfRegistration,
    @Nullable UUID onboardingId,
    @Nullable String externalClientId,
    @Nullable String text,
    Period createdIn,
    Sorting sorting) {

  /**
   * Reads the filter from accepted query parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if the period's end is before its
   *     start, or if the text is too short
   */
  static ClientFilter of(AcceptedObject query, BookingDays days) {
    Faults faults = new Faults();
    ClientFilter filter =
        new ClientFilter(
            query.text("type"),
            query.text("status"),
            query.text("riskLevel"),
            query.text("countryOfRegistration"),
            query.uuid("onboardingId"),
            query.text("externalClientId"),
            query.text("text"),
            Period.of(query, "createdFrom", "createdTo", days, faults),
            Sorting.of(query.text("sort")));
    faults.require(
        filter.text() == null || SearchTokens.length(filter.text()) >= SearchTokens.MIN_LENGTH,
        "text",
        "Must have at least two characters.");
    faults.throwIfAny();
    return filter;
  }
}
