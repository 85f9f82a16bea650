/**
 * Makes the OpenAPI document and serves the page that shows it.
 *
 * <p>The annotation {@link io.finlego.ingress.http.operation.ApiGroup} on a controller or a method
 * names the group of the operations. This package adds common headers, error answers and security
 * to every operation. So a method only needs the annotation {@link
 * io.finlego.ingress.http.operation.Described} with a summary, a text, the name of the body's shape
 * and the name of the examples. Uploads and downloads describe their bodies with Swagger's
 * annotations.
 */
@NullMarked
package io.finlego.ingress.reference.openapi;

import org.jspecify.annotations.NullMarked;
