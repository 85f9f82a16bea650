package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.query.Conditions;
import io.finlego.vault.SearchField;
import io.finlego.vault.SearchTokens;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches clients by the words of a text. The searched fields are sealed, so the search compares
 * tokens: keyed hashes of pieces of words. A client is found if one of its fields has the tokens of
 * all words.
 */
final class ClientSearch {

  private ClientSearch() {}

  static Conditions conditions(SearchTokens tokens, String text) {
    String anyFieldMatches =
        Stream.of(SearchField.values())
            .map(field -> "c.search_tokens @> cast(:%s as int[])".formatted(parameter(field)))
            .collect(Collectors.joining(" or ", "(", ")"));
    return new Conditions()
        .and(
            anyFieldMatches,
            Stream.of(SearchField.values())
                .collect(
                    Collectors.toMap(
                        ClientSearch::parameter,
                        field -> SearchTokens.arrayLiteral(tokens.searchTokens(field, text)))));
  }

  private static String parameter(SearchField field) {
    return field.word() + "Tokens";
  }
}
