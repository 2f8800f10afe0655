/**
 * {@link io.lanekeeper.nomad.NomadClient} over HTTP, by OkHttp.
 *
 * <p>Start with {@link io.lanekeeper.nomad.http.HttpNomadClient}. Every call has an end: connecting, silence, the whole
 * call, the size and the depth of an answer are all limited. Redirects are reported, never followed, so that a token
 * goes to no other host.
 */
@NullMarked
package io.lanekeeper.nomad.http;

import org.jspecify.annotations.NullMarked;
