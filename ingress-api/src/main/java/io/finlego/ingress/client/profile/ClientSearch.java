package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.query.Conditions;
import io.finlego.vault.SearchField;
import io.finlego.vault.SearchTokens;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds clients by a text in their sealed fields. The text cannot be compared with sealed bytes, so
 * it is turned into tokens. A client matches if it has all tokens of the text for at least one
 * field.
 */
final class ClientSearch {

  private ClientSearch() {}

  static Conditions conditions(SearchTokens tokens, String text) {
    String anyField =
        Stream.of(SearchField.values())
            .map(field -> "c.search_tokens @> cast(:%s as int[])".formatted(parameter(field)))
            .collect(Collectors.joining(" or ", "(", ")"));
    return new Conditions()
        .and(
            anyField,
            Stream.of(SearchField.values())
                .collect(
                    Collectors.toMap(
                        ClientSearch::parameter,
                        field -> SearchTokens.array(tokens.of(field, text)))));
  }

  private static String parameter(SearchField field) {
    return field.word() + "Tokens";
  }
}
