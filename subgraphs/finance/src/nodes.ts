import { type NodeType, nodeType } from '@ntp-graph/kit';
import { equipmentProposalsById } from './equipment-proposal/equipment-proposal.reader.js';
import { EquipmentProposal } from './equipment-proposal/equipment-proposal.type.js';
import { outsideFundingById } from './outside-funding/outside-funding.reader.js';
import { OutsideFunding } from './outside-funding/outside-funding.type.js';
import { packagesById } from './procurement/procurement.reader.js';
import { ProcurementPackage } from './procurement/procurement-package.type.js';
import { Component } from './programme/component.type.js';
import { Programme } from './programme/programme.type.js';
import { reportedFiguresById } from './reported-figure/reported-figure.reader.js';
import { ReportedFigure } from './reported-figure/reported-figure.type.js';
import { settlementDossiersById } from './settlement/settlement-dossier.reader.js';
import { SettlementDossier } from './settlement/settlement-dossier.type.js';

/** The types of this subgraph that have an id in the whole graph; programmes and components are only referred to. */
export const nodes: readonly NodeType[] = [
  nodeType('ProcurementPackage', ProcurementPackage, { key: 'id', read: packagesById }),
  nodeType('SettlementDossier', SettlementDossier, { key: 'id', read: settlementDossiersById }),
  nodeType('ReportedFigure', ReportedFigure, { key: 'id', read: reportedFiguresById }),
  nodeType('EquipmentProposal', EquipmentProposal, { key: 'id', read: equipmentProposalsById }),
  nodeType('OutsideFunding', OutsideFunding, { key: 'id', read: outsideFundingById }),
  nodeType('Programme', Programme, { key: 'code' }),
  nodeType('Component', Component, { key: 'code' }),
];
