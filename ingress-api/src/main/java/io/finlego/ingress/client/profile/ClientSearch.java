package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.query.Conditions;
import io.finlego.vault.SearchField;
import io.finlego.vault.SearchTokens;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches sealed fields for the words of a text, by the tokens of their pieces in each field. */
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
                        field -> SearchTokens.array(tokens.searched(field, text)))));
  }

  private static String parameter(SearchField field) {
    return field.word() + "Tokens";
  }
}
