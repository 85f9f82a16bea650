/**
 * Writes the OpenAPI document and serves the page that shows it.
 *
 * <p>Each controller (or method) names its group with {@link
 * io.finlego.ingress.http.operation.ApiGroup}. Common headers, error answers and security are added
 * to every operation in one place. An operation itself only has its {@link
 * io.finlego.ingress.http.operation.Described}: a summary, a text, the shape of the body and the
 * name of its examples. Uploads and downloads describe their bodies with Swagger's own annotations.
 */
@NullMarked
package io.finlego.ingress.reference.openapi;

import org.jspecify.annotations.NullMarked;
