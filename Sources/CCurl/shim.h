// Swift cannot call a C function that takes any number of arguments, as curl_easy_setopt does: these take one of each kind.
#pragma once
#include <curl/curl.h>

typedef size_t (*wardmote_curl_taker)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode wardmote_curl_set_text(CURL *handle, CURLoption option, const char *text) {
    return curl_easy_setopt(handle, option, text);
}
static inline CURLcode wardmote_curl_set_number(CURL *handle, CURLoption option, long number) {
    return curl_easy_setopt(handle, option, number);
}
static inline CURLcode wardmote_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(handle, option, list);
}
static inline CURLcode wardmote_curl_set_taker(CURL *handle, wardmote_curl_taker taker, void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, taker);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
}
static inline long wardmote_curl_status(CURL *handle) {
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}
