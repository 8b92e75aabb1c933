import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import graphql from 'highlight.js/lib/languages/graphql';
import http from 'highlight.js/lib/languages/http';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';
import { escapeHtml, Markup } from '../markup/html.js';

const languages = { graphql, json, ts: typescript, sh: bash, python, sql, yaml, http };
for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language);

/** Coloured when the site is built: pages need no script for it. Of a language not known here it is plain. */
export function highlight(code: string, language: string): Markup {
  if (!highlighter.getLanguage(language)) return new Markup(escapeHtml(code));
  return new Markup(highlighter.highlight(code, { language }).value);
}
