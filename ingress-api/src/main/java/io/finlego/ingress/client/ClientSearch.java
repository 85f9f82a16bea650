package io.finlego.ingress.client;

import io.finlego.ingress.query.Conditions;
import io.finlego.vault.SearchTokens;
import java.util.List;
import java.util.stream.Collectors;

/** Searches for a text in what is sealed: by the tokens of its pieces, in each field. */
final class ClientSearch {

  private static final List<String> FIELDS =
      List.of("name", "email", "phoneNumber", "registrationNumber");

  private ClientSearch() {}

  static Conditions conditions(SearchTokens tokens, String text) {
    String anyField =
        FIELDS.stream()
            .map(field -> "c.search_tokens @> cast(:%s as int[])".formatted(parameter(field)))
            .collect(Collectors.joining(" or ", "(", ")"));
    return new Conditions()
        .and(
            anyField,
            FIELDS.stream()
                .collect(
                    Collectors.toMap(
                        ClientSearch::parameter, field -> array(tokens, field, text))));
  }

  private static String parameter(String field) {
    return field + "Tokens";
  }

  private static String array(SearchTokens tokens, String field, String text) {
    return tokens.of(field, text).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }
}
