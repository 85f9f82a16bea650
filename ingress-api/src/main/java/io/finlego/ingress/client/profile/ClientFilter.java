package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.query.Period;
import io.finlego.ingress.http.query.QueryReader;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.vault.SearchTokens;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters and the order of a search for clients. A filter that is null does not filter. */
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
   * The filter in these query parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 with every parameter at fault
   */
  static ClientFilter of(ClientQuery query, BookingDays days) {
    QueryReader reader = new QueryReader();
    ClientFilter filter =
        new ClientFilter(
            reader.word("type", query.type(), ProfileWords.TYPE.words()),
            reader.word("status", query.status(), ProfileWords.STATUS.words()),
            reader.word("riskLevel", query.riskLevel(), ProfileWords.RISK_LEVEL.words()),
            reader.text("countryOfRegistration", query.countryOfRegistration()),
            reader.uuid("onboardingId", query.onboardingId()),
            reader.text("externalClientId", query.externalClientId()),
            reader.text("text", query.text()),
            reader.period(days, "createdFrom", query.createdFrom(), "createdTo", query.createdTo()),
            Sorting.read(reader, query.sort()));
    reader.require(
        filter.text() == null || SearchTokens.length(filter.text()) >= SearchTokens.MIN_LENGTH,
        "text",
        "Must have at least two characters.");
    reader.throwIfAny();
    return filter;
  }
}
