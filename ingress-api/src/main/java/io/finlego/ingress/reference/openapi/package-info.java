/**
 * The OpenAPI document and the page that shows it.
 *
 * <p>Each controller (or method) names its group with {@link
 * io.finlego.ingress.http.operation.ApiGroup}. Common headers, error answers and security are added
 * to every operation in one place: an operation itself only has a summary, a description and
 * examples ({@code @Operation}, {@code @RequestBody(content = @Content(examples = …))}).
 */
@NullMarked
package io.finlego.ingress.reference.openapi;

import org.jspecify.annotations.NullMarked;
