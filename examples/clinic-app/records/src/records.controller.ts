import { Controller, Delete, Get, Param, ParseUUIDPipe, Session, UseGuards } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { AuditPhiAccess, Roles, SessionGuard } from './access.js';
import { EncryptedPatient } from './encrypted-patient.entity.js';

interface StaffSession {
  userId: string;
  clinicId: string;
}

@Controller('records')
@UseGuards(SessionGuard)
export class RecordsController {
  constructor(@InjectRepository(EncryptedPatient) private readonly patients: Repository<EncryptedPatient>) {}

  @Get(':patientId/name')
  @AuditPhiAccess('Patient', 'read', 'HOPERAT')
  async nameOf(@Param('patientId', ParseUUIDPipe) patientId: string, @Session() session: StaffSession) {
    return this.patients.findOne({
      where: { id: patientId, clinicId: session.clinicId },
      select: { id: true, firstName: true, lastName: true },
    });
  }

  @Get(':patientId/birth-date')
  async birthDateOf(@Param('patientId', ParseUUIDPipe) patientId: string, @Session() session: StaffSession) {
    return this.patients.findOne({
      where: { id: patientId, clinicId: session.clinicId },
      select: { id: true, dateOfBirth: true },
    });
  }

  @Delete(':patientId')
  @Roles('admin', 'billing')
  @AuditPhiAccess('Patient', 'delete', 'HOPERAT')
  async remove(@Param('patientId', ParseUUIDPipe) patientId: string, @Session() session: StaffSession): Promise<void> {
    await this.patients.delete({ id: patientId, clinicId: session.clinicId });
  }
}
